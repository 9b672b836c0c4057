/** How many attempts ended with their process: NULL for none. */
export const crashes = 'ALTER TABLE push ADD COLUMN crashes INTEGER'
