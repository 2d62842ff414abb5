package articles

func looksLikeFeed(head []byte, name string) likeness { return unlike }

func parseFeed(in *input) ([]Article, error) { return nil, errOther }
