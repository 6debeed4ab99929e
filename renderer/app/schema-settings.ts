import { z } from 'zod'

// Imported before any schema is made: zod otherwise tries whether it may compile code, which the content policy forbids and reports.
z.config({ ...z.locales.id(), jitless: true })
