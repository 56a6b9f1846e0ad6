// Pages work without this: it hides conditional fields until they are asked and keeps a button from being pressed twice.
(() => {
  const valueOf = name => [...document.querySelectorAll(`[name="f.${name}"]`)]
    .filter(e => !['checkbox', 'radio'].includes(e.type) || e.checked).map(e => e.value);
  const refresh = () => document.querySelectorAll('[data-when-field]').forEach(field => {
    const name = field.dataset.whenField;
    if (name) field.classList.toggle('hidden-field', !valueOf(name).includes(field.dataset.whenValue));
  });
  document.addEventListener('change', refresh);
  document.addEventListener('DOMContentLoaded', refresh);
  document.addEventListener('submit', e => setTimeout(() => e.target.querySelectorAll('button[type=submit]').forEach(b => { b.disabled = true; }), 0));
  document.addEventListener('click', e => {
    const all = e.target.closest('[data-select-all]');
    if (all) document.querySelectorAll('input[name=task]').forEach(b => { b.checked = all.checked; });
  });
})();
