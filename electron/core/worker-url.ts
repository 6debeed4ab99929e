/**
 * Where a worker's file lies. Tests and development load it from source beside its importer; the build puts every
 * worker flat beside the bundle that starts it.
 */
export function workerUrl(importMetaUrl: string, name: string): URL {
  const fromSource = importMetaUrl.endsWith('.ts')
  return new URL(`./${name}.worker.${fromSource ? 'ts' : 'js'}`, importMetaUrl)
}
