import { expect, test } from '@playwright/test'
import { createQueryClient } from '#renderer/api/query-client.ts'

const known = (code: string) => Object.assign(new Error(code), { code, data: {} })

test('what is asked between two data keys is asked again until the core answers; any other failure is an answer', async () => {
  const client = createQueryClient()
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retryDelay: 1 } })
  let asked = 0
  const answer = await client.fetchQuery({
    queryKey: ['state'],
    queryFn: () => {
      asked += 1
      if (asked < 4) throw known('key-changing')
      return 'ok'
    },
    retry: client.getDefaultOptions().queries?.retry ?? false,
  })
  expect([answer, asked]).toEqual(['ok', 4])
  let refused = 0
  const refusal = client.fetchQuery({
    queryKey: ['other'],
    queryFn: () => {
      refused += 1
      throw known('not-found')
    },
    retry: client.getDefaultOptions().queries?.retry ?? false,
  })
  await expect(refusal).rejects.toThrow('not-found')
  expect(refused).toBe(1)
})
