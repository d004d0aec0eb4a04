// A page of React that draws itself again all the time, as pages with a clock or live data do.
import { createElement, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Page({ src }) {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setCount((before) => before + 1), 50);
    return () => clearInterval(timer);
  }, []);
  return createElement(
    'main',
    { 'data-count': count },
    createElement('procedure-form', { src, endpoint: '/ho-so', key: 'form' }),
  );
}

const place = document.createElement('div');
document.body.append(place);
const src = new URLSearchParams(location.search).get('src');
createRoot(place).render(createElement(StrictMode, null, createElement(Page, { src })));
