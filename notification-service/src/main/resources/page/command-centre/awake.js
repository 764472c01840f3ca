// A phone on which the command centre is open must not go to sleep: what sleeps sounds no alarm. The lock is lost whenever
// the page goes out of view and is taken again when it comes back; where there is none, nothing changes.

export async function stayAwake() {
  if (!navigator.wakeLock || !matchMedia('(pointer: coarse)').matches) {
    return;
  }
  let held;
  const take = async () => {
    if (document.visibilityState === 'visible' && (held?.released ?? true)) {
      held = await navigator.wakeLock.request('screen').catch(() => undefined);
    }
  };
  document.addEventListener('visibilitychange', take);
  // Some phones grant it only after a touch, or take it away when the battery is low.
  addEventListener('pointerdown', take);
  await take();
}
