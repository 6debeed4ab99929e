import type { ErrorDetails } from '#shared/contract/errors.ts'
import { Failure } from '#shared/contract/failure.ts'
import type { MedicalRecordRefusal } from '#shared/features/medical-records/medical-records.rules.ts'

export const refuse = (reason: MedicalRecordRefusal, details: ErrorDetails = {}): Failure =>
  new Failure('refused', { ...details, reason })
