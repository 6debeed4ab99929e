import { errorText } from '../../api/error-text.ts'
import { fetchFile, offerDownload } from '../../api/files.ts'
import { noticeFailure } from '../../components/Notices/notices.tsx'

/** Offers the workbook of a sheet for saving. */
export async function saveBook(file: string, fileName: string): Promise<void> {
  try {
    const { bytes, mediaType } = await fetchFile(`${file}?format=xlsx`)
    offerDownload(bytes, mediaType, `${fileName}.xlsx`)
  } catch (error) {
    noticeFailure(errorText(error))
  }
}
