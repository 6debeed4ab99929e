const root = '/poliklinik'

/** Where the pharmacy's pages are. */
export const pharmacyPaths = {
  medicines: `${root}/obat`,
  newMedicine: `${root}/obat/baru`,
  importMedicines: `${root}/impor-obat`,
  medicine: (id: string) => `${root}/obat/${id}`,
  receipts: `${root}/penerimaan-obat`,
  receive: `${root}/penerimaan-obat/baru`,
  count: `${root}/opname-obat`,
  prescriptions: `${root}/resep`,
  newPrescription: `${root}/resep/baru`,
  prescription: (id: string) => `${root}/resep/${id}`,
  queue: `${root}/pelayanan-resep`,
  round: `${root}/minum-obat`,
  settings: '/pengaturan/obat',
} as const
