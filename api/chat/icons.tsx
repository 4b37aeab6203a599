import type { ComponentChildren } from 'preact';

/** Line drawings of 20 px beside words; a screen reader hears the words only. */
function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const PersonIcon = () => (
  <Icon>
    <circle cx="10" cy="6.5" r="3.2" />
    <path d="M3.5 17c.6-3.6 3.2-5.4 6.5-5.4s5.9 1.8 6.5 5.4" />
  </Icon>
);

export const ExitIcon = () => (
  <Icon>
    <path d="M12 3.5H4.5v13H12M8.5 10H17M13.5 6.5 17 10l-3.5 3.5" />
  </Icon>
);

export const LanguageIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7" />
    <path d="M3 10h14M10 3c2.2 2 3.2 4.3 3.2 7s-1 5-3.2 7c-2.2-2-3.2-4.3-3.2-7s1-5 3.2-7z" />
  </Icon>
);

export const SendIcon = () => (
  <Icon>
    <path d="M3 10.2 17 3.5l-4.5 13-3-5.2zM9.5 11.3 17 3.5" />
  </Icon>
);

export const PhoneIcon = () => (
  <Icon>
    <path d="M4 3.5h3l1.5 4-2 1.5c1 2 2.5 3.5 4.5 4.5l1.5-2 4 1.5v3c-7 1-13.5-5.5-12.5-12.5z" />
  </Icon>
);

export const WarningIcon = () => (
  <Icon>
    <path d="M10 3 18 17H2zM10 8v4M10 14.2v.6" />
  </Icon>
);
