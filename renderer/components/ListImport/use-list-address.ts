import { useSearchParams } from 'react-router'

const fileParameter = 'berkas'
const sheetParameter = 'lembar'

/** The stored file stands in the address, so that a draft of its columns leads back to it, and so does going back and forth. */
export function useListAddress() {
  const [address, setAddress] = useSearchParams()
  const fileId = address.get(fileParameter)
  const go = (parameters: Record<string, string>) => setAddress(parameters, { replace: true })
  return {
    fileId,
    /** Null: the one that the core finds most likely. */
    sheet: address.get(sheetParameter),
    open: (id: string) => go({ [fileParameter]: id }),
    openSheet: (sheet: string) => fileId !== null && go({ [fileParameter]: fileId, [sheetParameter]: sheet }),
    close: () => go({}),
  }
}
