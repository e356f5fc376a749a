package post

import "strings"

// ofSender says that an answer is about the sender, and not about the address or
// the message. It is then no use to try the next address.
func ofSender(f *Fault) bool {
	if f.Nature != Answer {
		return false
	}
	if f.Stage == Sender || f.Stage == LoggingIn || f.Code == 530 || f.Code == 535 {
		return f.Code != 421
	}
	text := strings.ToLower(f.Text)
	for _, said := range []string{
		"sending limit", "sending quota", "submissionquotaexceeded", "daily user sending", "daily sending", "daily message quota", // Gmail, Exchange
		"frequency limited", "too many mails", "mail frequency", "exceed the limit of sending", "sent too many", "sender rate", // QQ, others
		"must equal authorized user", "must be same as authorization user", "not owned by", "sendasdenied", "send as", // 163, QQ, Exchange
	} {
		if strings.Contains(text, said) {
			return true
		}
	}
	return strings.HasPrefix(f.Enhanced, "5.4.5") || strings.HasPrefix(f.Enhanced, "4.4.5")
}

// family is a mail service with rules of its own.
type family struct {
	hosts []string // the ends of its servers' names
	login string   // advice when it refuses the login
	from  string   // advice when it refuses the sender
}

// families are the services whose rules are known.
func families() []family {
	return []family{
		{[]string{"qq.com", "foxmail.com"}, "QQ Mail wants an authorization code (授权码) in the place of the password: 设置 > 账号与安全 > 开启 SMTP 服务 > 生成授权码; a new one after every change of the password", "from: must be the address that logs in (smtp.user)"},
		{[]string{"163.com", "126.com", "yeah.net", "netease.com", "qiye.163.com", "ym.163.com"}, "NetEase wants a client authorization code (客户端授权码): 设置 > POP3/SMTP/IMAP > 开启 SMTP 服务 > 新增授权密码", "from: must be the address that logs in (smtp.user)"},
		{[]string{"gmail.com", "googlemail.com", "google.com"}, "Gmail wants an app password (Google account > Security > 2-Step Verification > App passwords), or smtp.auth: xoauth2 with a token", "add the address of from: under Settings > Accounts > Send mail as"},
		{[]string{"office365.com", "outlook.com", "outlook.office365.com", "hotmail.com", "partner.outlook.cn"}, "Exchange Online takes a token (smtp.auth: xoauth2); with a password only where the administrator has left authenticated SMTP on for the mailbox", "the mailbox that logs in needs the right to send as the address of from:"},
		{[]string{"aliyun.com", "mxhichina.com", "qiye.aliyun.com"}, "Alibaba Mail wants a security password for clients (三方客户端安全密码): 设置 > 账号与安全", "from: must be the address that logs in (smtp.user)"},
		{[]string{"sina.com", "sina.cn", "sohu.com", "139.com", "189.cn", "icoremail.net", "yahoo.com", "icloud.com", "me.com", "zoho.com", "zoho.com.cn"}, "this service wants an app password or authorization code (授权码, 客户端专用密码) in the place of the password; switch on SMTP in its settings", "from: must be the address that logs in (smtp.user)"},
	}
}

// familyOf is the service of a host, or one with general advice.
func familyOf(host string) family {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	for _, f := range families() {
		for _, h := range f.hosts {
			if host == h || strings.HasSuffix(host, "."+h) {
				return f
			}
		}
	}
	return family{login: "check smtp.user, and the password in JIANBAO_SMTP_PASSWORD or smtp.password-file; many services (Coremail among them) want an app password or authorization code (授权码, 客户端专用密码) in its place",
		from: "is the address of from: one that the user of smtp.user may send from?"}
}

// Advice is what a person can do about a fault of the server at host and port; ""
// when there is nothing to add.
func Advice(host, port string, f *Fault) string {
	switch {
	case f == nil:
		return ""
	case f.Nature == Certificate:
		return "nothing was sent. Is the name in smtp.host the one that the server's certificate is for? A server of your own house may need smtp.ca: the file of the authority that signed it"
	case f.Nature == NoTLS && port == "465":
		return "nothing was sent. Port 465 speaks TLS from the first byte; for STARTTLS use port 587"
	case f.Nature == NoTLS && f.Stage == Securing:
		return "nothing was sent: the server, or somebody between, offers no encryption. Port 465 may; on a network that you trust wholly, --plain --plain sends without"
	case f.Stage == LoggingIn && f.Permanent():
		return familyOf(host).login
	case f.Nature == NoLogin:
		return "leave out smtp.user where the server knows its clients by their network; or set smtp.auth"
	case f.Stage == Sender && f.Permanent():
		return familyOf(host).from
	case ofSender(f):
		return "the server limits what this sender may send: go on later, and set limits.rate and limits.per_day below what it allows"
	case f.Stage == Dialling:
		return "is smtp.host right, and does this network let port " + port + " through? Many block 25, and let 465 and 587 through"
	}
	return ""
}
