/** Words for a computer whose clock runs behind the work that was recorded on it. */
export const clockMessages = {
  title: (now: string, recorded: string) =>
    `Jam komputer tertinggal: sekarang ${now}, padahal pekerjaan terakhir dicatat ${recorded}.`,
  text: 'Tidak ada yang hilang. Betulkan tanggal dan jam komputer sebelum mencatat lagi.',
  ask: 'Bila tidak bisa, beri tahu admin.',
  confirmOpen: 'Jam sekarang sudah benar',
  confirmTitle: 'Jam komputer sudah benar?',
  confirmText: (now: string) =>
    `Komputer menunjukkan ${now}. Bandingkan tanggal dan jamnya dengan jam dinding. Bila cocok, berarti pekerjaan yang lalu dicatat saat jam komputer terlalu maju; riwayatnya tetap seperti semula.`,
  confirm: 'Ya, jam sekarang benar',
} as const
