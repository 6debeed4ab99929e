import { sessionMessages } from './session.messages.ts'

/** "45 detik", "2 menit 5 detik". */
export function waitWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? sessionMessages.seconds(seconds) : sessionMessages.minutesSeconds(minutes, seconds % 60)
}
