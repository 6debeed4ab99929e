import { useNavigate } from 'react-router'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { ChangePasswordForm } from './ChangePasswordForm.tsx'
import { sessionMessages } from './session.messages.ts'

/** "Ganti kata sandi" from the account menu. */
export function ChangePasswordScreen() {
  const navigate = useNavigate()
  return (
    <>
      <PageHead title={sessionMessages.changeTitle} subtitle={sessionMessages.changeText} />
      <ChangePasswordForm
        currentLabel={sessionMessages.currentPassword}
        loginName=""
        onChanged={() => {
          noticeDone({ text: sessionMessages.changed })
          void navigate('/')
        }}
        onCancel={() => void navigate(-1)}
      />
    </>
  )
}
