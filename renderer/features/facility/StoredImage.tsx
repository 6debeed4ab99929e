import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { fetchFile } from '../../api/files.ts'

interface StoredImageProps {
  readonly fileId: string
  readonly label: string
  readonly className?: string | undefined
}

/** A picture kept by the core: fetched with this session's token and shown from a `blob:` address that goes with the picture. */
export function StoredImage({ fileId, label, className }: StoredImageProps) {
  const file = useQuery({ queryKey: ['files', fileId], queryFn: () => fetchFile(`/files/${fileId}`) })
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!file.data) return
    const made = URL.createObjectURL(new Blob([file.data.bytes], { type: file.data.mediaType }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file.data])
  return address === null ? null : <img src={address} alt={label} className={className} />
}
