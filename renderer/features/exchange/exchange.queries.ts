import { useQuery } from '@tanstack/react-query'
import { encryptedEnding, signatureEnding, verifierPageName } from '#shared/features/exchange/envelope-names.rules.ts'
import type { OutgoingBundle } from '#shared/features/exchange/exchange.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { fetchFile, offerDownload } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'

export function useOutgoingBundle(id: string) {
  return useQuery(orpc.exchange.outgoingBundle.queryOptions({ input: { id } }))
}

export type SealPreview = Awaited<ReturnType<typeof client.exchange.sealPreview>>

export function useSealPreview(caseId: string) {
  return useQuery(orpc.exchange.sealPreview.queryOptions({ input: { caseId } }))
}

export function useRecordHandedOver(key: string) {
  return useCommand(orpc.exchange.recordHandedOver.mutationOptions({ context: { key } }))
}

/** Where the files of a bundle are fetched. */
export const bundleKinds: Readonly<Record<'main' | 'signature' | 'ageSignature' | 'page', string>> = {
  main: 'bundles',
  signature: 'bundle-signatures',
  ageSignature: 'bundle-age-signatures',
  page: 'verifier-pages',
}

/** The file, its signatures and the checking page, handed to the browser one after the other. */
export function useDownload(
  bundle: Pick<OutgoingBundle, 'id' | 'name' | 'isEncrypted' | 'hasCheckingPage'>,
  { main: mainKind, signature, ageSignature, page } = bundleKinds,
) {
  return useCommand({
    mutationFn: async () => {
      const { id } = bundle
      const zip = `${bundle.name}.zip`
      const main = `${zip}${bundle.isEncrypted ? encryptedEnding : ''}`
      const wanted = [
        // An installation without the page still hands out what can be checked with other programs.
        ...(bundle.hasCheckingPage ? [{ kind: page, name: verifierPageName }] : []),
        { kind: signature, name: `${zip}${signatureEnding}` },
        ...(bundle.isEncrypted ? [{ kind: ageSignature, name: `${main}${signatureEnding}` }] : []),
        { kind: mainKind, name: main },
      ]
      const files = []
      for (const { kind, name } of wanted) files.push({ ...(await fetchFile(`/files/${kind}/${id}`)), name })
      for (const { bytes, mediaType, name } of files) offerDownload(bytes, mediaType, name)
      return files.map(({ name }) => name)
    },
  })
}

/** The tasks of the feature, for `useTask`. */
export const exchangeTasks = client.exchange
