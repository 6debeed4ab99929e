/** What the printing page asks of the host that shows it one paper. */
export const paperAddresses = { page: '/paper.html', paper: '/paper.pdf', drawn: '/paper-drawn' } as const
