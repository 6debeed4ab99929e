import type { FacilityDetails } from '#shared/features/facility/facility.contract.ts'

/** A unit that does not exist. */
export const demoFacility: FacilityDetails = {
  name: 'Rutan Kelas IIB Teluk Lentera',
  kind: 'rutan',
  class: 'IIB',
  unitCode: 'WP.99.PAS.1',
  address: 'Jalan Mercusuar Nomor 12',
  city: 'Teluk Lentera',
  phone: '(099) 555 0100',
  email: 'rutan@teluklentera.example',
  website: null,
  letterheadLines: [
    'KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN REPUBLIK INDONESIA',
    'DIREKTORAT JENDERAL PEMASYARAKATAN',
    'KANTOR WILAYAH NUSA CONTOH',
    'RUMAH TAHANAN NEGARA KELAS IIB TELUK LENTERA',
  ],
  timeZone: 'Asia/Jakarta',
  capacity: 90,
  regionalOffice: 'Kantor Wilayah Direktorat Jenderal Pemasyarakatan Nusa Contoh',
  regionalOfficeCity: 'Kota Contoh',
  headName: 'Bambang Suryadarma',
  headEmployeeNumber: '197804122000121001',
  headTitle: 'Kepala Rutan Kelas IIB Teluk Lentera',
  headActing: null,
}
