import type { ServiceOf } from '../../core/service.ts'

/** Stands in while the handlers are being written: every call ends as an internal failure. */
export function pendingService<Contract extends object>(contract: Contract): ServiceOf<Contract> {
  const refuse = () => {
    throw new Error('pending')
  }
  return Object.fromEntries(Object.keys(contract).map((name) => [name, refuse])) as unknown as ServiceOf<Contract>
}
