import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { v7 as newId } from 'uuid'
import { client, orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'

type Input = Parameters<typeof client.assessmentProfile.explain>[0]

/** The same reason tried again goes out under the same key; another one under a key of its own. */
export function useExplain() {
  const queries = useQueryClient()
  const attempt = useRef({ content: '', key: '' })
  return useCommand({
    mutationFn: (input: Input) => {
      const content = JSON.stringify(input)
      if (attempt.current.content !== content) attempt.current = { content, key: newId() }
      return client.assessmentProfile.explain(input, { context: { key: attempt.current.key } })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.assessmentProfile.key() }),
  })
}
