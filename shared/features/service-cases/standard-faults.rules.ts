interface Condition {
  readonly fact: string
}

/** The parts of a service file that name each other. */
interface NamingParts {
  readonly requirements: readonly {
    readonly id: string
    readonly kind: 'letter' | 'upload' | 'record'
    readonly letterTemplate: string | null
    readonly owedBy: string
    readonly gate: string | null
    readonly after: string | null
    readonly condition: Condition | null
  }[]
  readonly steps: readonly {
    readonly id: string
    readonly actor:
      | { readonly kind: 'role'; readonly roles: readonly string[] }
      | { readonly kind: 'post'; readonly post: string }
    readonly takenBy: string
    readonly paper: string | null
    readonly outcomes: readonly string[] | null
    readonly condition: Condition | null
    readonly mayBeSkipped: boolean
    readonly repeats: boolean
    readonly sendsBack: boolean
    readonly term: { readonly unit: string } | null
    readonly carries: { readonly from: string; readonly to: string; readonly requirement: string | null } | null
  }[]
  readonly posts: readonly { readonly id: string }[]
  readonly clocks: readonly { readonly id: string; readonly unit: string }[]
  readonly defaultClock: string
  readonly clockStart: {
    readonly default: string
    readonly options: readonly {
      readonly id: string
      readonly startsWith:
        | { readonly kind: 'unit-file-complete' | 'event' }
        | { readonly kind: 'step'; readonly step: string }
    }[]
  }
  readonly officeHours: { readonly opens: string; readonly closes: string } | null
  readonly lettersBack: readonly { readonly id: string }[]
  readonly answers: readonly { readonly id: string }[]
  readonly clockChoice: object | null
  readonly extension: object | null
  readonly pauseReasons: readonly {
    readonly id: string
    readonly lapse: { readonly unit: string } | null
  }[]
  readonly joinReasons: readonly { readonly id: string }[]
  readonly triggers: readonly { readonly id: string }[]
  readonly facts: readonly { readonly id: string; readonly from: { readonly kind: string } }[]
  readonly emergency: object | null
  readonly session: { readonly place: string } | null
  readonly reopening: Readonly<Partial<Record<string, { readonly leadsTo: string }>>> | null
  readonly authority: Readonly<Partial<Record<string, readonly unknown[]>>>
  readonly subjects: readonly string[]
  readonly licence: { readonly papers: readonly { readonly requirement: string; readonly name: string }[] } | null
}

/** What a service file names and does not hold, or holds twice; empty for a sound one. */
export function standardFaults(standard: NamingParts): readonly string[] {
  return [
    ...duplicatesIn(standard),
    ...clockFaults(standard),
    ...requirementFaults(standard),
    ...stepFaults(standard),
    ...factFaults(standard),
    ...courseFaults(standard),
    ...ownStepFaults(standard),
    ...choiceFaults(standard),
    ...licenceFaults(standard),
  ]
}

const idsOf = (parts: readonly { readonly id: string }[]) => parts.map((part) => part.id)

function duplicatesIn(standard: NamingParts): readonly string[] {
  const named = [
    ['requirement', idsOf(standard.requirements)],
    ['step', idsOf(standard.steps)],
    ['post', idsOf(standard.posts)],
    ['clock', idsOf(standard.clocks)],
    ['answer', idsOf(standard.answers)],
    ['pause-reason', idsOf(standard.pauseReasons)],
    ['join-reason', idsOf(standard.joinReasons)],
    ['trigger', idsOf(standard.triggers)],
    ['fact', idsOf(standard.facts)],
    ['clock-start', idsOf(standard.clockStart.options)],
    ['letter', idsOf([...standard.requirements, ...standard.lettersBack])],
  ] as const
  return named.flatMap(([name, ids]) =>
    ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `duplicate-${name}:${id}`),
  )
}

function clockFaults({
  clocks,
  defaultClock,
  clockStart,
  officeHours,
  steps,
  pauseReasons,
}: NamingParts): readonly string[] {
  const stepIds = idsOf(steps)
  const units = [...clocks, ...steps.map(({ term }) => term), ...pauseReasons.map(({ lapse }) => lapse)].map(
    (term) => term?.unit,
  )
  return [
    ...clockStart.options
      .map(({ startsWith }) => (startsWith.kind === 'step' ? startsWith.step : null))
      .filter((step) => step !== null && !stepIds.includes(step))
      .map((step) => `unknown-clock-step:${step}`),
    ...(idsOf(clocks).includes(defaultClock) ? [] : [`unknown-clock:${defaultClock}`]),
    ...(idsOf(clockStart.options).includes(clockStart.default) ? [] : [`unknown-clock-start:${clockStart.default}`]),
    ...(units.includes('office-hours') && officeHours === null ? ['office-hours-missing'] : []),
    ...(officeHours !== null && officeHours.opens >= officeHours.closes ? ['office-hours-turned-round'] : []),
  ]
}

function requirementFaults({ requirements, steps }: NamingParts): readonly string[] {
  const stepIds = idsOf(steps)
  return requirements.flatMap(({ id, gate, after, kind, letterTemplate, owedBy }) => [
    ...(gate !== null && !stepIds.includes(gate) ? [`unknown-gate:${gate}`] : []),
    ...(after !== null && !stepIds.includes(after) ? [`unknown-after:${after}`] : []),
    ...(kind === 'letter' && letterTemplate === null && owedBy === 'unit' ? [`letter-without-template:${id}`] : []),
  ])
}

function stepFaults({ steps, posts, requirements, answers }: NamingParts): readonly string[] {
  const postIds = idsOf(posts)
  return steps.flatMap(({ id, actor, takenBy, paper, outcomes, carries }) => [
    ...[actor.kind === 'post' ? actor.post : null, carries?.from ?? null, carries?.to ?? null]
      .filter((post) => post !== null && !postIds.includes(post))
      .map((post) => `unknown-post:${post}`),
    ...[paper, carries?.requirement ?? null]
      .filter((requirement) => requirement !== null && !idsOf(requirements).includes(requirement))
      .map((requirement) => `unknown-step-paper:${requirement}`),
    ...(paper !== null && takenBy !== 'attach-paper' ? [`step-paper-not-attached:${id}`] : []),
    ...(outcomes ?? [])
      .filter((outcome) => !idsOf(answers).includes(outcome))
      .map((outcome) => `unknown-outcome:${outcome}`),
  ])
}

/** Commands whose steps a case can do without. */
const spareable = ['record-outside-step', 'record-coordination', 'attach-paper', 'take-step']

function factFaults({ facts, emergency, requirements, steps }: NamingParts): readonly string[] {
  return [
    ...[...requirements, ...steps]
      .flatMap(({ condition }) => (condition === null ? [] : [condition.fact]))
      .filter((fact) => !idsOf(facts).includes(fact))
      .map((fact) => `unknown-fact:${fact}`),
    ...facts
      .filter(({ from }) => from.kind === 'emergency' && emergency === null)
      .map(({ id }) => `fact-without-emergency:${id}`),
    ...steps
      .filter(({ condition, takenBy }) => condition !== null && !spareable.includes(takenBy))
      .map(({ id }) => `condition-on-needed-step:${id}`),
  ]
}

/** Steps that nobody may take, and places in the course of a case that it never comes to. */
function courseFaults({ steps, session, reopening, authority }: NamingParts): readonly string[] {
  const has = (command: string): boolean => steps.some(({ takenBy }) => takenBy === command)
  const placeOf: Readonly<Record<string, string>> = { 'before-approval': 'approve', 'before-seal': 'seal' }
  const wanted = session === null ? undefined : placeOf[session.place]
  const phaseOf: Readonly<Record<string, string>> = { outside: 'hand-over', answered: 'record-answer' }
  return [
    ...steps.filter(({ takenBy }) => (authority[takenBy] ?? []).length === 0).map(({ id }) => `step-of-nobody:${id}`),
    ...(wanted !== undefined && !has(wanted) ? [`session-without-step:${wanted}`] : []),
    ...Object.values(reopening ?? {})
      .map((end) => phaseOf[end?.leadsTo ?? ''])
      .filter((command) => command !== undefined && !has(command))
      .map((command) => `reopening-without-step:${command}`),
    ...(has('open') ? [] : ['opening-without-step']),
  ]
}

/** The stages of a case; behind the last of them nothing is taken any more. */
const stages = ['approve', 'seal', 'hand-over', 'record-answer', 'finish']

/** Steps of the house that nobody whom they name may take, that are never reached, or that promise what only others can. */
function ownStepFaults({ steps, authority }: NamingParts): readonly string[] {
  return steps.flatMap(({ id, actor, takenBy, mayBeSkipped, repeats }, index) => {
    const roles = actor.kind === 'role' ? actor.roles : []
    const may = authority[takenBy] ?? []
    const isOwn = takenBy === 'take-step' || takenBy === 'choose-clock'
    if (!isOwn) return mayBeSkipped || repeats ? [`spare-step-not-own:${id}`] : []
    return [
      ...(actor.kind === 'post' ? [`own-step-of-post:${id}`] : []),
      ...roles.filter((role) => !may.includes(role)).map((role) => `step-role-without-authority:${id}/${role}`),
      ...(steps.slice(index).some((later) => stages.includes(later.takenBy)) ? [] : [`own-step-behind-end:${id}`]),
      ...(mayBeSkipped && (authority['skip-step'] ?? []).length === 0 ? [`skipping-of-nobody:${id}`] : []),
      ...(takenBy === 'choose-clock' && (mayBeSkipped || repeats) ? [`spare-step-not-own:${id}`] : []),
    ]
  })
}

/** Choices that a case could not make, or that would leave its clock without a meaning. */
function choiceFaults({ steps, clocks, clockChoice, extension, joinReasons, pauseReasons, authority }: NamingParts) {
  const mayNobody = (command: string): boolean => (authority[command] ?? []).length === 0
  const choosing = steps.filter(({ takenBy }) => takenBy === 'choose-clock')
  const units = new Set(clocks.map(({ unit }) => unit))
  return [
    ...(choosing.length > 1 ? ['clock-chosen-twice'] : []),
    ...(clockChoice === null ? choosing.map(({ id }) => `step-without-clock-choice:${id}`) : []),
    ...(clockChoice !== null && mayNobody('choose-clock') ? ['clock-choice-of-nobody'] : []),
    // An extension is told in the unit of the clock and stays when another clock is chosen.
    ...(clockChoice !== null && extension !== null && units.size > 1 ? ['clock-choice-of-several-units'] : []),
    ...(joinReasons.length > 0 && mayNobody('join') ? ['joining-of-nobody'] : []),
    ...(mayNobody('join') !== mayNobody('part') ? ['joining-without-parting'] : []),
    ...(pauseReasons.some(({ lapse }) => lapse !== null) && mayNobody('lapse') ? ['lapse-of-nobody'] : []),
  ]
}

/** A licence is a worker's; its dossier keeps every paper once, each under a name of its own. */
function licenceFaults({ licence, subjects, requirements, steps, authority }: NamingParts): readonly string[] {
  const isOfOffice = (step: NamingParts['steps'][number]) => step.takenBy === 'record-outside-step'
  const sendingBack = steps.filter(({ sendsBack }) => sendsBack)
  const faults = [
    ...sendingBack.filter((step) => !isOfOffice(step)).map(({ id }) => `sends-back-at-home:${id}`),
    ...(sendingBack.length > 0 && (authority['return-for-correction'] ?? []).length === 0 ? ['return-of-nobody'] : []),
    ...(licence !== null && subjects.some((kind) => kind !== 'worker') ? ['licence-of-no-worker'] : []),
  ]
  if (licence === null) return faults
  const kept = licence.papers.map(({ requirement }) => requirement)
  const names = licence.papers.map(({ name }) => name)
  return [
    ...faults,
    ...kept.filter((id) => !idsOf(requirements).includes(id)).map((id) => `unknown-dossier-paper:${id}`),
    ...idsOf(requirements)
      .filter((id) => !kept.includes(id))
      .map((id) => `paper-not-in-dossier:${id}`),
    ...[...kept, ...names]
      .filter((one, index, all) => all.indexOf(one) !== index && kept.indexOf(one) !== names.indexOf(one))
      .map((one) => `dossier-paper-twice:${one}`),
  ]
}
