import { Loader, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import classes from './WaitingScreen.module.css'

const patience = 200

/** Nothing can be shown yet; says why, and only when it takes long enough to be noticed. */
export function WaitingScreen({ text }: { readonly text: string }) {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={classes.waiting} role="status">
      {isShown && (
        <>
          <Loader size="sm" aria-hidden />
          <Text>{text}</Text>
        </>
      )}
    </div>
  )
}
