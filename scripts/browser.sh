# Chromium and fonts for the browser tests: installed where that is allowed, asked for where it is not.

install_browser() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  fc-list 2>/dev/null | grep -qi 'noto.*cjk' || missing+=(fonts-noto-cjk)
  fc-list 2>/dev/null | grep -qi 'dejavu' || missing+=(fonts-dejavu-core)
  [ ${#missing[@]} = 0 ] && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "安装浏览器测试所需的软件：${missing[*]}"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends fontconfig "${missing[@]}" >/dev/null && return
  fi
  echo "缺少 ${missing[*]}，浏览器测试将被跳过。请以管理员身份执行：apt-get install ${missing[*]}"
}
