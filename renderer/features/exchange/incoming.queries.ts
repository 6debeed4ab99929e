import { useQuery } from '@tanstack/react-query'
import { client, orpc } from '../../api/client.ts'
import { uploadAnswer } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'

export function useIncomingFile(id: string) {
  return useQuery(orpc.incoming.file.queryOptions({ input: { id } }))
}

export function useTakeIn(key: string) {
  return useCommand(orpc.incoming.takeIn.mutationOptions({ context: { key } }))
}

export function useSetAside(key: string) {
  return useCommand(orpc.incoming.setAside.mutationOptions({ context: { key } }))
}

/** Where an answer file comes from: the person's own picker, or a stick that the desktop has opened. */
export type AnswerSource = { readonly file: File } | { readonly place: string; readonly name: string }

type ReceiveEvent =
  Awaited<ReturnType<typeof client.incoming.receive>> extends AsyncIterable<infer Event> ? Event : never

export type BringEvent = ReceiveEvent | { readonly kind: 'uploading' }

/** Brings the file into the core, then follows how it is opened. */
export async function* bringAnswer(source: AnswerSource, signal: AbortSignal): AsyncGenerator<BringEvent> {
  yield { kind: 'uploading' }
  const fileId =
    'file' in source
      ? (await uploadAnswer(source.file, { signal })).id
      : (await client.incoming.fetchFromPlace({ place: source.place, name: source.name }, { signal })).fileId
  for await (const event of await client.incoming.receive({ fileId }, { signal })) yield event
}

export interface FoundAnswers {
  readonly place: string
  readonly label: string
  readonly files: readonly { readonly name: string; readonly size: number }[]
}

/** Lets the person choose a stick and looks what lies on it; null when nothing was chosen. */
export async function findAnswersOnStick(): Promise<FoundAnswers | null> {
  for await (const event of await client.exchange.choosePlace({})) {
    if (event.kind === 'chosen')
      return {
        place: event.place,
        label: event.label,
        files: await client.incoming.filesAtPlace({ place: event.place }),
      }
  }
  return null
}
