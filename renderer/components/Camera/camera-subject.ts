/** What is photographed: a sheet of paper, cut out and straightened; or a face, cut to a square. */
export type CameraSubject = 'paper' | 'face'
