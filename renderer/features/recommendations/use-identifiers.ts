import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'

/** The two identifiers that stand beside every save and print; null until they are known. */
export function useIdentifiers(inmateId: string | null) {
  const { data } = useQuery({
    ...orpc.inmates.banner.queryOptions({ input: { id: inmateId ?? '' } }),
    enabled: inmateId !== null,
  })
  return data ? { name: data.name, registerNumber: data.registerNumber ?? '' } : null
}
