import { Failure } from '#shared/contract/failure.ts'
import type { LabRequestRefusal } from '#shared/features/lab-requests/lab-request.rules.ts'

export const refuse = (reason: LabRequestRefusal): Failure => new Failure('refused', { reason })
