package articles

func looksLikeMail(head []byte, name string) likeness { return unlike }

func parseMail(in *input) ([]Article, error) { return nil, errOther }
