import { useState } from 'react'
import { encryptedEnding, signatureEnding } from '#shared/features/exchange/envelope-names.rules.ts'
import type { OfficeKeyFile } from '#shared/features/exchange/office-key-file.ts'
import { type OpenedFile, WorkFault, type WorkFaultCode } from '../core/work-messages.ts'
import { bench, type WorkProgress } from '../core/worker-client.ts'
import { pageToday } from '../page-clock.ts'

export type CheckState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'busy'; readonly name: string; readonly progress: WorkProgress | null }
  | { readonly kind: 'fault'; readonly code: WorkFaultCode }
  | { readonly kind: 'opened'; readonly file: File; readonly opened: OpenedFile; readonly count: number }

const isContainer = ({ name }: File): boolean => /\.(zip|age)$/i.test(name)
const endings = new RegExp(`(${encryptedEnding}|${signatureEnding}|\\.zip|\\.envelope)+$`, 'i')

/** What the officer chose, and what came of opening one of it. */
export function useCheck(office: OfficeKeyFile | null) {
  const [files, setFiles] = useState<readonly File[]>([])
  const [state, setState] = useState<CheckState>({ kind: 'empty' })
  const [count, setCount] = useState(0)

  const check = async (file: File, all: readonly File[], key: OfficeKeyFile | null): Promise<void> => {
    setState({ kind: 'busy', name: file.name, progress: null })
    setCount(count + 1)
    const signatures = all
      .filter(({ name }) => name.endsWith(signatureEnding))
      .map((one) => ({ name: one.name, blob: one }))
    try {
      const opened = await bench.ask(
        'open',
        { file: { name: file.name, blob: file }, signatures, office: key, today: pageToday() },
        (progress) => setState({ kind: 'busy', name: file.name, progress }),
      )
      setState({ kind: 'opened', file, opened, count: count + 1 })
    } catch (error) {
      const code = error instanceof WorkFault ? error.code : 'failed'
      setState(code === 'gone' ? { kind: 'stopped' } : { kind: 'fault', code })
    }
  }

  const choose = (chosen: readonly File[]): void => {
    if (chosen.length === 0) return
    setFiles(chosen)
    const first = preferred(chosen)
    if (first) void check(first, chosen, office)
    else setState({ kind: 'nothing' })
  }

  return {
    state,
    choices: files.filter(isContainer),
    choose,
    open: (file: File) => void check(file, files, office),
    stop: () => bench.stop(),
    clear: () => {
      setFiles([])
      setState({ kind: 'empty' })
    },
  }
}

/** Of a bundle that came both plain and encrypted, the encrypted one tells more. */
function preferred(chosen: readonly File[]): File | undefined {
  const containers = chosen.filter(isContainer)
  const [first] = containers
  const stem = (file: File): string => file.name.replace(endings, '')
  return (
    containers.find((file) => file.name.endsWith(encryptedEnding) && stem(file) === (first ? stem(first) : '')) ?? first
  )
}
