export const laporPaths = { take: '/aduan/impor-lapor' } as const
