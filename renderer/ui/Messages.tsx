import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { dismiss, type Message, useMessages } from '../state/messages.ts';
import { Button, IconButton } from './Button.tsx';
import styles from './Messages.module.css';

/** Long enough to read; longer when there is something to press. */
const readingTime = (message: Message) => 4_000 + message.text.length * 60 + (message.action ? 4_000 : 0);

/** The messages of the moment, spoken as they come. They stay reachable while a dialog is open. */
export function Messages() {
  const { messages } = useMessages();
  return (
    <section
      className={styles.messages}
      aria-label="Messages"
      aria-live="polite"
      aria-relevant="additions"
      data-react-aria-top-layer="true"
    >
      {messages.map(message => (
        <MessageCard key={message.id} message={message} />
      ))}
    </section>
  );
}

function MessageCard({ message }: { readonly message: Message }) {
  const [held, setHeld] = useState(false);
  const { id, tone, text, action } = message;

  useEffect(() => {
    if (held || tone === 'problem') return;
    const timer = setTimeout(() => dismiss(id), readingTime(message));
    return () => clearTimeout(timer);
  }, [held, id, tone, message]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering and focusing only hold the message in place
    <div
      className={`${styles.message} ${styles[tone]}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {tone === 'good' && <CircleCheck aria-hidden />}
      {tone === 'problem' && <TriangleAlert aria-hidden />}
      <p>{text}</p>
      {action && (
        <Button
          kind="quiet"
          onPress={() => {
            dismiss(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label="Close this message" onPress={() => dismiss(id)}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
