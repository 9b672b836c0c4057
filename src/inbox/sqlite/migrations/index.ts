import { first } from './001-first.js'
import { crashes } from './002-crashes.js'

/**
 * The file's schema, step by step: the step at index n leads from version n to version n + 1 (`user_version`). A step that was published never changes;
 * what is new is a new step.
 */
export const migrations: readonly string[] = [first, crashes]
