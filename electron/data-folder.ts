import { homedir } from 'node:os'
import { join } from 'node:path'

/** Both hosts use the same data folder, so that changing the host never loses the records. */
export function defaultDataFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (environment.LENTERA_DATA) return environment.LENTERA_DATA
  if (platform === 'win32') return join(environment.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Lentera')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Lentera')
  return join(environment.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'lentera')
}
