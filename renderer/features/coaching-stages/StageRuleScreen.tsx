import { Radio, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { stageRuleSchema } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import { remissionBases, stageConventions } from '#shared/features/coaching-stages/stage-dates.rules.ts'
import { client, orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { stageMessages as words } from './coaching-stages.messages.ts'
import { stageFailure, useStageCommand } from './coaching-stages.queries.ts'
import { stagePaths } from './stage-paths.ts'

type Rule = z.infer<typeof stageRuleSchema>

/** How the office counts the parts of a sentence. */
export function StageRuleScreen() {
  const rule = useQuery(orpc.coachingStages.rule.queryOptions({ input: {} }))
  const mayChange = useMay('decide:stages')
  return (
    <>
      <PageHead
        title={words.ruleTitle}
        subtitle={words.ruleSubtitle}
        breadcrumb={[{ label: words.title, to: stagePaths.list }]}
      />
      <QueryContent query={rule} shape="form">
        {(data) => (mayChange ? <RuleForm key={JSON.stringify(data)} rule={data} /> : <RuleFacts rule={data} />)}
      </QueryContent>
      <HistorySection subject={{ type: 'stage-rule', id: 'rule' }} />
    </>
  )
}

function RuleFacts({ rule: { convention, basis } }: { readonly rule: Rule }) {
  return (
    <>
      <SummaryList
        rows={[
          { label: words.convention, value: words.conventions[convention] },
          { label: words.remissionBasis, value: words.bases[basis] },
        ]}
      />
      <Text mb="lg">{words.mayNotRule}</Text>
    </>
  )
}

function RuleForm({ rule }: { readonly rule: Rule }) {
  const form = useDraftForm<Rule>({
    name: 'coaching-stages.rule',
    basis: JSON.stringify(rule),
    initialValues: rule,
  })
  const change = useStageCommand(client.coachingStages.changeRule, form.draft.key)
  const save = (values: Rule) => change.mutate(values, { onSuccess: () => noticeDone({ text: words.ruleSaved }) })
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.saveRule}
      isSubmitting={change.isPending}
      failure={stageFailure(change.error)}
      draft={form.draft}
    >
      <Radio.Group label={words.convention} {...form.getInputProps('convention')}>
        <Stack gap="xs" mt="xs">
          {stageConventions.map((one) => (
            <Radio key={one} value={one} label={words.conventions[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group label={words.remissionBasis} {...form.getInputProps('basis')}>
        <Stack gap="xs" mt="xs">
          {remissionBases.map((one) => (
            <Radio key={one} value={one} label={words.bases[one]} />
          ))}
        </Stack>
      </Radio.Group>
    </FormBody>
  )
}
