import { common, defineCommand } from '../command.js'
export const doctor = defineCommand({ name: 'doctor', summary: '', usage: '', about: '', options: common }, async () => 0)
