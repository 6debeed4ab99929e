import type { ErrorCode, ErrorDetails } from '#shared/contract/errors.ts'
import { watchingSession } from './session-refusals.ts'
import { currentToken } from './session-token.ts'

export interface UploadedFile {
  readonly id: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
}

/** A refused transfer, in the shape that the error texts understand. */
export class FileFailure extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails) {
    super(code)
    this.code = code
    this.details = details
  }
}

const authorization = (): Record<string, string> => {
  const token = currentToken()
  return token ? { authorization: `Bearer ${token}` } : {}
}

async function requireOk(response: Response): Promise<Response> {
  if (response.ok) return response
  const answer = (await response.json().catch(() => ({}))) as { code?: ErrorCode; data?: ErrorDetails }
  throw new FileFailure(answer.code ?? 'internal', answer.data ?? {})
}

/** Stores a scan or a photograph. */
export const uploadFile = (file: File): Promise<UploadedFile> => send('/files', file)

/** Stores a list of people, which has a door of its own. */
export const uploadSpreadsheet = (file: File): Promise<UploadedFile> => send('/files?kind=spreadsheet', file)

/** Sends a file as plain bytes: Blob and form bodies get lost on the desktop's own scheme. */
function send(address: string, file: File): Promise<UploadedFile> {
  return watchingSession(async () => {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        ...authorization(),
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(file.name),
      },
      body: await file.arrayBuffer(),
    })
    return (await requireOk(response)).json() as Promise<UploadedFile>
  })
}

/** Fetches the bytes behind `/files/...` with this session's token. */
export function fetchFile(
  path: string,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: string }> {
  return watchingSession(async () => {
    const response = await requireOk(await fetch(path, { headers: authorization() }))
    return {
      bytes: new Uint8Array(await response.arrayBuffer()),
      mediaType: response.headers.get('content-type') ?? 'application/octet-stream',
    }
  })
}

/** Hands bytes to the person through the browser's own download. */
export function offerDownload(bytes: Uint8Array<ArrayBuffer>, mediaType: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The download reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
