import { Failure } from '#shared/contract/failure.ts'
import type { DoctorVisitRefusal } from '#shared/features/doctor-visits/doctor-visits.contract.ts'

export const refuse = (reason: DoctorVisitRefusal): Failure => new Failure('refused', { reason })
