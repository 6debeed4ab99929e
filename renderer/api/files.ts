import type { ErrorCode, ErrorDetails } from '#shared/contract/errors.ts'
import { watchingSession } from './session-refusals.ts'
import { currentToken } from './session-token.ts'

export interface UploadedFile {
  readonly id: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  /** Signed electronically, and therefore kept with whatever its pictures tell. */
  readonly isSigned: boolean
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

/** What whoever waits for a transfer may know and do. */
export interface SendOptions {
  /** Told how much has left, between 0 and 1. */
  readonly onProgress?: ((share: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** Stores a scan or a photograph. */
export const uploadFile = (file: File, options?: SendOptions): Promise<UploadedFile> => send('/files', file, options)

/** Stores what came with a complaint: in the core it is sealed for the holders of the identity vault. */
export const uploadComplaintScan = (file: File, options?: SendOptions): Promise<UploadedFile> =>
  send('/files?kind=complaint', file, options)

/** Stores a list of people, which has a door of its own. */
export const uploadSpreadsheet = (file: File): Promise<UploadedFile> => send('/files?kind=spreadsheet', file)

/** Stores a list of diagnoses. */
export const uploadDiagnosisList = (file: File): Promise<UploadedFile> => send('/files?kind=diagnosis-list', file)

/** Stores a list of medicines. */
export const uploadMedicineList = (file: File): Promise<UploadedFile> => send('/files?kind=medicine-list', file)

/** Stores a list of workers. */
export const uploadWorkerList = (file: File): Promise<UploadedFile> => send('/files?kind=worker-list', file)

/** Brings a list from LAPOR!, which the core holds in memory and never stores. */
export const uploadLaporList = (file: File): Promise<UploadedFile> => send('/files?kind=lapor-list', file)
/** Stores the file of a device that reads fingers. */
export const uploadPunches = (file: File): Promise<UploadedFile> => send('/files?kind=punches', file)

/** Stores an answer file of another office as it came. */
export const uploadAnswer = (file: File, options?: SendOptions): Promise<UploadedFile> =>
  send('/files?kind=answer', file, options)

/** Stores a sealed assessment result of another office as it came. */
export const uploadResult = (file: File, options?: SendOptions): Promise<UploadedFile> =>
  send('/files?kind=assessment-result', file, options)

/** Sends a file as plain bytes: Blob and form bodies get lost on the desktop's own scheme. */
function send(address: string, file: File, options: SendOptions = {}): Promise<UploadedFile> {
  return watchingSession(async () => {
    const response = await post(address, await file.arrayBuffer(), encodeURIComponent(file.name), options)
    return (await requireOk(response)).json() as Promise<UploadedFile>
  })
}

/** `fetch` cannot tell how far a body has got; the older way can. */
function post(address: string, body: ArrayBuffer, name: string, options: SendOptions): Promise<Response> {
  const { onProgress, signal } = options
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    const cancelled = () => reject(new FileFailure('cancelled', {}))
    if (signal?.aborted) return cancelled()
    request.open('POST', address)
    const headers = { ...authorization(), 'content-type': 'application/octet-stream', 'x-file-name': name }
    for (const [header, value] of Object.entries(headers)) request.setRequestHeader(header, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total === 0 ? 0 : loaded / total)
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }))
    request.onerror = () => reject(new TypeError('the transfer broke off'))
    request.onabort = cancelled
    request.onloadend = () => signal?.removeEventListener('abort', stop)
    signal?.addEventListener('abort', stop)
    request.send(body)
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
