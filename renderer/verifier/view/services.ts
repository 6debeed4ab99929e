import { type ServiceStandard, serviceStandardSchema } from '#shared/features/service-cases/service-standard.ts'

const files = import.meta.glob('../../../resources/services/*.json', { eager: true, import: 'default' })

/** The service standards that were known when this page was made. */
export const services: readonly ServiceStandard[] = Object.values(files).map((file) =>
  serviceStandardSchema.parse(file),
)

export const serviceOf = (id: string): ServiceStandard | null => services.find((service) => service.id === id) ?? null
