import type { Finder } from '../finder.ts'
import { EXTENSION_FIELDS } from './extensions.ts'
import { fieldFinder } from './field.ts'
import { LANGUAGE_FIELDS } from './languages.ts'
import { OPERATION_FIELDS } from './operations.ts'

/** All kinds of files that state their version in one field. */
export const fieldTables: Finder = fieldFinder([...LANGUAGE_FIELDS, ...OPERATION_FIELDS, ...EXTENSION_FIELDS])
