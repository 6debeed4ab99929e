const diagnoses = '/pengaturan/diagnosis'
const imports = `${diagnoses}/impor`

export const terminologyPaths = {
  diagnoses,
  imports,
  newImport: `${imports}/baru`,
  oneImport: (id: string) => `${imports}/${id}`,
  templates: '/pengaturan/templat-keluhan',
} as const
