import { postMessages as words } from './posts.messages.ts'

/** What is wrong with the title of a post; null when it will do. */
export const titleProblem = (title: string): string | null => (title.trim() === '' ? words.postTitleMissing : null)
