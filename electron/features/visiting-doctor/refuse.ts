import { Failure } from '#shared/contract/failure.ts'
import type { VisitingDoctorRefusal } from '#shared/features/visiting-doctor/visiting-doctor.contract.ts'

export const refuse = (reason: VisitingDoctorRefusal): Failure => new Failure('refused', { reason })
