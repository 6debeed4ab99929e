import { errorText } from '../../api/error-text.ts'
import { fetchFile, offerDownload } from '../../api/files.ts'
import { noticeFailure } from '../Notices/notices.tsx'

/** Keeps a workbook of the core as a file of the user's; a failure is told where notices stand. */
export async function saveBook(path: string, fileName: string): Promise<void> {
  try {
    const { bytes, mediaType } = await fetchFile(path)
    offerDownload(bytes, mediaType, fileName)
  } catch (error) {
    noticeFailure(errorText(error))
  }
}
