// `npm run schema`: writes electron/database/schema.sql from the migrations, for people to read; a test compares the two.
import { writeFileSync } from 'node:fs'
import { currentSchema, schemaFile } from './current-schema.ts'

writeFileSync(schemaFile, currentSchema())
