// Pages work without this: it hides conditional fields until they are asked, adds up, and keeps a button from being pressed twice.
(() => {
  const valueOf = name => [...document.querySelectorAll(`[name="f.${name}"]`)]
    .filter(e => !['checkbox', 'radio'].includes(e.type) || e.checked).map(e => e.value);
  const refresh = () => document.querySelectorAll('[data-when-field]').forEach(field => {
    const name = field.dataset.whenField;
    if (name) field.classList.toggle('hidden-field', !valueOf(name).includes(field.dataset.whenValue));
  });
  // A batch's totals follow the ticks; a meeting says at once whether enough representatives are there (two thirds).
  const totals = () => {
    const shown = document.querySelector('[data-totals]'); if (!shown) return;
    const chosen = [...document.querySelectorAll('input[name=task]:checked')];
    shown.textContent = `已选 ${chosen.length} 户 ${chosen.reduce((sum, b) => sum + Number(b.dataset.persons), 0)} 人`;
  };
  const quorum = () => {
    const [expected, attended] = ['expected', 'attended'].map(n => document.querySelector(`[name="f.${n}"]`)); if (!expected || !attended) return;
    const line = document.getElementById('quorum') ?? attended.parentElement.appendChild(Object.assign(document.createElement('p'), { id: 'quorum' }));
    line.setAttribute('role', 'status');
    const [e, a] = [Number(expected.value), Number(attended.value)], need = Math.ceil(e * 2 / 3), enough = e > 0 && a <= e && a >= need;
    line.className = `quorum ${enough ? 'ok' : 'short'}`;
    line.textContent = !(e > 0 && attended.value) ? '' : enough ? `✓ 已达到会三分之二（须 ${need} 人），会议有效` : `! 到会须达 ${need} 人，会议才有效`;
  };
  document.addEventListener('change', totals); document.addEventListener('input', quorum);
  document.addEventListener('DOMContentLoaded', () => { totals(); quorum(); });
  document.addEventListener('change', refresh);
  document.addEventListener('DOMContentLoaded', refresh);
  document.addEventListener('submit', e => setTimeout(() => e.target.querySelectorAll('button[type=submit]').forEach(b => { b.disabled = true; }), 0));
  document.addEventListener('click', e => {
    const all = e.target.closest('[data-select-all]');
    if (all) document.querySelectorAll('input[name=task]').forEach(b => { b.checked = all.checked; }); if (all) totals();
  });
})();
