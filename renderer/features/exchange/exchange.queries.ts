import { useQuery } from '@tanstack/react-query'
import { client, orpc } from '../../api/client.ts'
import { fetchFile, offerDownload } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'

export function useOutgoingBundle(id: string) {
  return useQuery(orpc.exchange.outgoingBundle.queryOptions({ input: { id } }))
}

export function useSealPreview(caseId: string) {
  return useQuery(orpc.exchange.sealPreview.queryOptions({ input: { caseId } }))
}

export function useRecordHandedOver(key: string) {
  return useCommand(orpc.exchange.recordHandedOver.mutationOptions({ context: { key } }))
}

/** Zip and signature, handed to the browser one after the other. */
export function useDownload(bundle: { readonly id: string; readonly name: string }) {
  return useCommand({
    mutationFn: async () => {
      const zip = await fetchFile(`/files/bundles/${bundle.id}`)
      const signature = await fetchFile(`/files/bundle-signatures/${bundle.id}`)
      offerDownload(signature.bytes, signature.mediaType, `${bundle.name}.zip.minisig`)
      offerDownload(zip.bytes, zip.mediaType, `${bundle.name}.zip`)
    },
  })
}

/** The tasks of the feature, for `useTask`. */
export const exchangeTasks = client.exchange
