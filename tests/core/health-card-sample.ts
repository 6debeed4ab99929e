import { qrCode } from '#electron/letters/qr-code.ts'

/** Fictional people on cards that nobody carries. */
export const healthCardSample = {
  title: 'Kartu kesehatan blok A',
  office: 'Rutan Kelas IIB Contoh',
  cardTitle: 'Kartu kesehatan',
  photoAlt: 'Foto',
  hint: 'Bila ditemukan, serahkan ke poliklinik.',
  cards: ['Raharjo Wiguna', 'Raden Mas Haryo Sastroamidjojo Kusumaningrat', 'Joko Contoh'].map((name) => ({
    name,
    registerNumber: 'BI.124/2026',
    code: 'KK0TK 4Y9FN 2P6QX 8RZ3H 5DWM7 BC1JV',
    qr: new TextDecoder().decode(qrCode('KK0TK4Y9FN2P6QX8RZ3H5DWM7BC1JV')),
    photo: null,
  })),
}
