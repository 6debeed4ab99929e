import { dialog } from 'electron'

/** The person points at a folder; the page never sees or sends a path. */
export async function chooseFolder(): Promise<string | null> {
  const answer = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })
  return answer.filePaths[0] ?? null
}
